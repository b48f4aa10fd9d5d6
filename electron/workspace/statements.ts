import type { Database, Statement } from "better-sqlite3";

/** More texts than the program has, unless some are put together at run time; then the memory begins anew. */
const most = 500;

/**
 * Compiles each SQL text once per connection. Handlers write `db.prepare(…)` where the SQL is used; compiling it again
 * at every call would cost about as much as running it. Plucked and raw ones are statements of their own, because
 * better-sqlite3 otherwise switches the mode of the one that another caller may still hold.
 */
export function rememberStatements(db: Database): void {
  const compiled = new Map<string, Statement>();
  const compile = db.prepare.bind(db);
  const remembered = (key: string, make: () => Statement): Statement => {
    const known = compiled.get(key);
    if (known) return known;
    if (compiled.size >= most) compiled.clear();
    const statement = make();
    compiled.set(key, statement);
    return statement;
  };
  const prepare = (sql: string): Statement =>
    remembered(sql, () => {
      const plain = compile(sql);
      if (!plain.reader) return plain;
      return Object.assign(plain, {
        pluck: () => remembered(`${sql}\0pluck`, () => compile(sql).pluck()),
        raw: () => remembered(`${sql}\0raw`, () => compile(sql).raw()),
      });
    });
  db.prepare = prepare as Database["prepare"];
}
