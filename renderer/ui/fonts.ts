// Latin, latin-ext and the other bundled ranges load on demand by unicode-range; further scripts fall back to the system.
import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/source-serif-4/index.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
