import { startWithTools } from './embedded-postgres.ts';
import { findLaunchTools } from './launch-tools.ts';

// Run by tests as a process of its own: node hold-cluster.fixture.ts <dataDir> <purpose> [<cache>]

const [dataDir = '', purpose, cacheFolder] = process.argv.slice(2);
const tools = findLaunchTools();
const report = (what: object) => console.log(JSON.stringify(what));

try {
  const postgres = await startWithTools(
    {
      dataDir,
      purpose: purpose === 'command' ? 'command' : 'server',
      onProgress: (progress) => report({ progress }),
    },
    { ...tools, cacheFolder: cacheFolder ?? tools.cacheFolder },
  );
  process.once('SIGTERM', () => void postgres.stop().then(() => process.exit(0)));
  report({ connection: postgres.connection });
} catch (error) {
  report({ error: String(error) });
  process.exitCode = 1;
}
