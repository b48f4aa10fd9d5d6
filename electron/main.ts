import { createApp } from "./app.ts";
import { startDesktop } from "./desktop/lifecycle.ts";
import { createLog } from "./log.ts";
import { createSite } from "./site.ts";

startDesktop({ createApp, createLog, createSite });
