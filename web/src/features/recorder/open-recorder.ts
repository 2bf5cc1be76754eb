import { api } from '../../lib/api.ts';
import { openDeviceStorage } from './device-storage.ts';
import { createRecorder, type Recorder, type RecorderDependencies } from './recorder.ts';
import { createTakeLocks } from './take-locks.ts';
import { createTakeServer } from './take-server.ts';

/** The recorder of this browser, on its storage and with its server. */
export async function openRecorder(
  deps: Pick<RecorderDependencies, 'owner' | 'onSent'>,
): Promise<Recorder> {
  const storage = await openDeviceStorage();
  return createRecorder({
    ...deps,
    storage,
    server: createTakeServer(api),
    locks: createTakeLocks(),
  });
}
