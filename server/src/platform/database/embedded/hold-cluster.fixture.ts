import { startEmbeddedPostgres } from './embedded-postgres.ts';

// Run by tests as a process of its own: node hold-cluster.fixture.ts <dataDir> <purpose>

const [dataDir = '', purpose] = process.argv.slice(2);
const report = (what: object) => console.log(JSON.stringify(what));

try {
  const postgres = await startEmbeddedPostgres({
    dataDir,
    purpose: purpose === 'command' ? 'command' : 'server',
    onProgress: (progress) => report({ progress }),
  });
  process.once('SIGTERM', () => void postgres.stop().then(() => process.exit(0)));
  report({ connection: postgres.connection });
} catch (error) {
  report({ error: String(error) });
  process.exitCode = 1;
}
