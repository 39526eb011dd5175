import type { Connection, PoolClient } from 'pg';

/** Sends rows to a table by COPY, which the driver leaves to its users. @param rows lines in COPY's text format, each with its line end */
export function copyIn(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  rows: string,
): Promise<void> {
  return new Promise((done, fail) => {
    client.query({
      submit: (connection: Connection) => {
        connection.query(`copy ${table} (${columns.join(', ')}) from stdin`);
      },
      handleCopyInResponse: (connection: Copying) => {
        connection.sendCopyFromChunk(Buffer.from(rows));
        connection.endCopyFrom();
      },
      handleError: fail,
      handleCommandComplete: () => {},
      handleReadyForQuery: () => done(),
      handleRowDescription: () => {},
      handleDataRow: () => {},
      handlePortalSuspended: () => {},
      handleEmptyQuery: () => {},
      handleCopyData: () => {},
    });
  });
}

/** The part of the driver's connection that is not in its types. */
type Copying = Connection & { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void };

/** A value as it stands in a line of COPY. */
export const field = (value: string | null): string =>
  value === null ? '\\N' : value.replace(/[\\\n\r\t]/g, (c) => ESCAPES[c]);

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
