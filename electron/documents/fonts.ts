/**
 * The bundled fonts, as the built renderer serves them under their own names. Names and ranges are those of the font
 * packages; a test holds them against each other.
 */

const ranges: Readonly<Record<string, string>> = {
  "cyrillic-ext": "U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F",
  cyrillic: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
  "greek-ext": "U+1F00-1FFF",
  greek: "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF",
  vietnamese:
    "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
};

interface Face {
  family: string;
  style: "normal" | "italic";
  weight: string;
  /** The name of the file of one subset. */
  file: (subset: string) => string;
  subsets: readonly string[];
}

const serifSubsets = ["cyrillic-ext", "cyrillic", "greek", "vietnamese", "latin-ext", "latin"];

const faces: readonly Face[] = [
  {
    family: "Inter Variable",
    style: "normal",
    weight: "100 900",
    file: (subset) => `inter-${subset}-wght-normal.woff2`,
    subsets: Object.keys(ranges),
  },
  {
    family: "Source Serif 4 Variable",
    style: "normal",
    weight: "200 900",
    file: (subset) => `source-serif-4-${subset}-opsz-normal.woff2`,
    subsets: serifSubsets,
  },
  {
    family: "Source Serif 4 Variable",
    style: "italic",
    weight: "200 900",
    file: (subset) => `source-serif-4-${subset}-wght-italic.woff2`,
    subsets: serifSubsets,
  },
];

/** Every face and subset as a rule. The font blocks, because a page that is printed has no second look. */
export const fontCss: string = faces
  .flatMap((face) => face.subsets.map((subset) => faceRule(face, subset)))
  .join("\n");

function faceRule({ family, style, weight, file }: Face, subset: string): string {
  return `@font-face { font-family: "${family}"; font-style: ${style}; font-weight: ${weight}; font-display: block; src: url("/fonts/${file(subset)}") format("woff2"); unicode-range: ${ranges[subset]}; }`;
}
