// The list to fill in, with two made-up rows that show how.
import { addMonths } from '../../../kernel/local-date.ts';
import {
  contractTemplate,
  type PlainSheet,
  type TemplateExample,
} from '../../../modules/planning/contract-template.ts';
import type { PageRequest } from '../../page.ts';
import { categoryName } from '../site/category-words.ts';

const EXAMPLES = [
  { number: '4601', category: 'renhold', annualValue: 2_400_000, monthsLeft: 14, options: '1+1' },
  { number: '4627', category: 'trygghetsalarmer', annualValue: 600_000, monthsLeft: 10, options: '' },
] as const;
const TERM_MONTHS = 48;

function examples({ snapshot, format, language, today }: PageRequest): TemplateExample[] {
  const { byId } = snapshot.categories.categories;
  return EXAMPLES.flatMap(({ number, category, annualValue, monthsLeft, options }) => {
    const municipality = snapshot.register.municipalities.find((one) => one.number === number);
    const found = byId.get(category);
    if (!municipality || !found) return [];
    const end = addMonths(today, monthsLeft);
    return [
      {
        buyer: municipality.name,
        title: categoryName(found, language),
        category: categoryName(found, language),
        cpv: '',
        annualValue,
        start: format.date(addMonths(end, -TERM_MONTHS)),
        end: format.date(end),
        options,
        requirements: '',
      },
    ];
  });
}

export const templateSheets = (request: PageRequest): PlainSheet[] =>
  contractTemplate(request.texts.planning.template, examples(request));

const quoted = (cell: string | number | null): string => {
  const text = String(cell ?? '');
  return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The sheet to fill in, with the mark that makes spreadsheets read it as UTF-8. */
export function templateCsv(request: PageRequest): string {
  const [sheet] = templateSheets(request);
  const rows = sheet ? [sheet.heading, ...sheet.rows] : [];
  return `\uFEFF${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;
}
