export interface DatabaseConnection {
  /** A host name or address, or the absolute path of the folder of a Unix socket. */
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}
