import type { Database, Statement } from "better-sqlite3";

/** More texts than the program has, unless some are put together at run time; then the memory begins anew. */
const most = 500;

/**
 * Compiles each SQL text once per connection. Handlers write `db.prepare(…)` where the SQL is used; compiling it again
 * at every call would cost about as much as running it.
 */
export function rememberStatements(db: Database): void {
  const compiled = new Map<string, Statement>();
  const compile = db.prepare.bind(db);
  const prepare = (sql: string): Statement => {
    const known = compiled.get(sql);
    if (known) return plain(known);
    if (compiled.size >= most) compiled.clear();
    const statement = compile(sql);
    compiled.set(sql, statement);
    return statement;
  };
  db.prepare = prepare as Database["prepare"];
}

/** The modes belong to whoever prepared it last: a caller starts from rows as objects, as with a new statement. */
function plain(statement: Statement): Statement {
  return statement.reader ? statement.pluck(false).raw(false).expand(false) : statement;
}
