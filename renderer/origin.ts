import { createContext, useContext } from "react";

/** Where what is typed belongs: the file that is open, and the person at the laptop. */
export interface Origin {
  /** The path of the workspace file. */
  workspace: string;
  actorId: string;
}

const OriginContext = createContext<Origin | null>(null);

/** Stands around everything that belongs to one file and one person. */
export const OriginProvider = OriginContext.Provider;

/** The file and the person a form was opened for. */
export function useOrigin(): Origin {
  const origin = useContext(OriginContext);
  if (!origin) throw new Error("Forms are shown only while a workspace is open.");
  return origin;
}
