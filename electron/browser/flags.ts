import { parseArgs } from "node:util";

export interface Flags {
  browser: boolean;
  /** 0 takes any free port. */
  port: number;
  workspace: string | null;
  sample: boolean;
  open: boolean;
  help: boolean;
}

export const usage = `Usage: npm start -- [flags]

  --browser          serve the app on 127.0.0.1 for a browser, instead of opening the desktop window
  --port N           the port of the browser entry (otherwise any free one)
  --workspace FILE   the file to open; one that does not exist can be created from the welcome page
  --sample           fill a new file with the example company; never an existing one
  --no-open          do not open the system's browser
  --help             show this
`;

/** Reads the command line; a string says what is wrong with it. */
export function parseFlags(args: string[]): Flags | string {
  try {
    return checked(read(args));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function read(args: string[]) {
  return parseArgs({
    args,
    strict: true,
    allowPositionals: false,
    options: {
      browser: { type: "boolean", default: false },
      port: { type: "string" },
      workspace: { type: "string" },
      sample: { type: "boolean", default: false },
      "no-open": { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  }).values;
}

function checked(values: ReturnType<typeof read>): Flags | string {
  const port = values.port ?? "0";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return `--port wants a number up to 65535, not "${port}".`;
  if (values.workspace === "") return "--workspace wants the path of a file.";
  return {
    browser: values.browser,
    port: Number(port),
    workspace: values.workspace ?? null,
    sample: values.sample,
    open: !values["no-open"],
    help: values.help,
  };
}
