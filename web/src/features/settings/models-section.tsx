import { Alert, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { text } from '../../text/text.ts';
import { QueryState } from '../../ui/query-state.tsx';
import { Section } from '../../ui/section.tsx';
import { ModelCard } from './model-card.tsx';
import { speechModelsQuery } from './speech-models.ts';
import { systemQuery } from './system.ts';

const words = text.settings.models;

export function ModelsSection() {
  const models = useQuery(speechModelsQuery);
  const system = useQuery(systemQuery).data;
  return (
    <Section title={words.title} lead={words.lead}>
      {system !== undefined && system.speech.usual_engine !== 'local' && (
        <Alert>{words.otherEngine(system.speech.usual_engine)}</Alert>
      )}
      <QueryState query={models} />
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {models.data?.map((model) => (
          <ModelCard key={model.id} model={model} />
        ))}
      </Stack>
    </Section>
  );
}
