// Latin, latin-ext and the other bundled ranges load on demand by unicode-range; further scripts fall back to the system.
import "@fontsource-variable/inter/index.css";
// The optical size axis thins large titles, as the reference shows; italics are only set small and do without it.
import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
