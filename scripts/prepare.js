import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// What npm runs after an installation, also with an old Node: builds the web app, unless what
// builds it was left out (npm install --omit=dev).
if (existsSync('node_modules/vite')) {
  const { status } = spawnSync('npm run build', { stdio: 'inherit', shell: true });
  process.exitCode = status ?? 1;
} else {
  console.warn('The web app was not built: its development packages are not installed.');
}
