import { Button, Stack, Text } from '@mantine/core';
import { text } from '../../text/text.ts';
import { notifyDone } from '../../ui/notify.ts';
import { QueryState } from '../../ui/query-state.tsx';
import { useFollowProcessing } from '../recordings/follow-processing.ts';
import { isUnderWay } from '../recordings/steps-under-way.ts';
import { useDestroyProcessing } from './destroy-processing.ts';
import { ProcessingStepRow } from './processing-step-row.tsx';
import classes from './tools.module.css';

/** The steps of a recording, with what can be done about each. */
export function ProcessingList({ recordingId }: { readonly recordingId: string }) {
  const query = useFollowProcessing(recordingId);
  const { data } = query;
  const cancel = useDestroyProcessing(recordingId);
  const words = text.tools.details;
  if (data === undefined) return <QueryState query={query} height={140} />;
  if (data.steps.length === 0) {
    return <Text className={classes.quiet}>{words.nothingProcessed}</Text>;
  }
  const isBusy = data.steps.some(isUnderWay);
  return (
    <Stack gap={0}>
      {data.steps.map((step) => (
        <ProcessingStepRow key={step.step} recordingId={recordingId} step={step} />
      ))}
      {isBusy && (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          loading={cancel.isPending}
          onClick={() => cancel.mutate(undefined, { onSuccess: () => notifyDone(words.cancelled) })}
        >
          {words.cancel}
        </Button>
      )}
    </Stack>
  );
}
