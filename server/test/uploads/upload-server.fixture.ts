import { createFolderBlobStore } from '../../src/platform/blobs/folder-blobs.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import { recordingIntake, startUploadServer } from './upload-server.ts';

// A server in a process of its own, to be killed: arguments are the database and the folder.

const [connection = '', folder = ''] = process.argv.slice(2);
const db = openDatabase({
  connection: JSON.parse(connection),
  poolSize: 5,
  onIdleError: () => {},
});
const server = await startUploadServer(db, {
  blobs: createFolderBlobStore({ folder }),
  intake: recordingIntake([]),
  advance: async () => {},
});
console.log(server.url);
