// The list to fill in: one sheet to write in and one that explains it. Every text comes from outside.

/** Headings must be ones that the import knows; the test reads the template back. */
export interface TemplateTexts {
  readonly sheet: string;
  readonly helpSheet: string;
  readonly headings: {
    readonly buyer: string;
    readonly title: string;
    readonly category: string;
    readonly cpv: string;
    readonly annualValue: string;
    readonly start: string;
    readonly end: string;
    readonly options: string;
    readonly requirements: string;
  };
  /** One line on each column, in the headings' order. */
  readonly help: TemplateTexts['headings'];
  readonly helpHeadings: readonly [string, string];
}

export interface TemplateExample {
  readonly buyer: string;
  readonly title: string;
  readonly category: string;
  readonly cpv: string;
  readonly annualValue: number;
  readonly start: string;
  readonly end: string;
  readonly options: string;
  readonly requirements: string;
}

/** A sheet as plain rows, to be written by any format. */
export interface PlainSheet {
  readonly name: string;
  readonly heading: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const ORDER = [
  ...(['buyer', 'title', 'category', 'cpv', 'annualValue', 'start', 'end'] as const),
  ...(['options', 'requirements'] as const),
] as const;

/** The sheet to fill in comes first, with the examples as its rows. */
export function contractTemplate(texts: TemplateTexts, examples: readonly TemplateExample[]): PlainSheet[] {
  return [
    {
      name: texts.sheet,
      heading: ORDER.map((field) => texts.headings[field]),
      rows: examples.map((example) => ORDER.map((field) => example[field])),
    },
    {
      name: texts.helpSheet,
      heading: texts.helpHeadings,
      rows: ORDER.map((field) => [texts.headings[field], texts.help[field]]),
    },
  ];
}
