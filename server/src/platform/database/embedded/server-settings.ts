import type { DatabaseConnection } from './connection.ts';
import type { LaunchContext } from './launch-context.ts';

/**
 * Tells others whose PostgreSQL this is where its own data_directory means something to its own
 * processes alone.
 */
export const realFolderSetting = 'minutebook.data_directory';

const ownSettings = {
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'on',
  log_destination: 'stderr',
  log_filename: 'postgresql-%Y-%m-%d-%H%M%S.log',
  log_file_mode: '0600',
  log_line_prefix: '%m [%p] ',
  // server-log.ts removes the oldest files.
  log_rotation_age: '1d',
  log_rotation_size: '5MB',
  log_checkpoints: 'off',
  // Statements and rows hold what was said in meetings. Terse leaves out DETAIL, which shows both.
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

/** Where to listen, as PostgreSQL spells it. */
type Address = Pick<DatabaseConnection, 'host' | 'port'>;

/** The arguments of `postgres`, which go before postgresql.conf and ALTER SYSTEM. */
export function serverArguments(
  { folder, reach }: LaunchContext,
  address: Address,
  extra: Readonly<Record<string, string>>,
): string[] {
  const settings = {
    ...ownSettings,
    ...addressSettings(address),
    log_directory: reach.paths.log,
    ...(reach.isByDescriptor ? { [realFolderSetting]: folder.data } : {}),
    ...extra,
  };
  const assignments = Object.entries(settings).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  return ['-D', reach.paths.data, ...assignments];
}

function addressSettings({ host, port }: Address): Record<string, string> {
  if (process.platform === 'win32') {
    return { listen_addresses: host, port: String(port), unix_socket_directories: '' };
  }
  return {
    listen_addresses: '',
    port: String(port),
    // A list: a name with a comma or a space in it must be quoted.
    unix_socket_directories: `"${host.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
  };
}
