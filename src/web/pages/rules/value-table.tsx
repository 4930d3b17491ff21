// Values of the law in a table: what, how much, when, where it is from and how sure we are.
import type { ComponentChildren } from 'preact';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { LegalValue } from '../../../modules/law/legal-values.ts';
import { DataTable } from '../../components/data-table.tsx';
import { RuleSourceLine } from '../../components/rule-lines.tsx';
import type { PageRequest } from '../../page.ts';
import { amountText, noteIn, periodText, scopeText, warningOf } from './rule-words.ts';

interface ValueProps {
  readonly request: PageRequest;
  readonly value: LegalValue;
}

/** A remark in the page's language, or marked as the language it is in. */
export function ValueNote({ request, value }: ValueProps) {
  if (!value.note) return null;
  const { text, lang } = noteIn(request.language, value.note);
  return (
    <span class="tiny block" lang={lang}>
      {text}
    </span>
  );
}

function What({ request, value, date }: ValueProps & { readonly date: LocalDate }) {
  const warning = warningOf(request, value, date);
  return (
    <>
      {scopeText(request, value)}
      {warning && <span class="tiny block">{warning}</span>}
      <ValueNote request={request} value={value} />
    </>
  );
}

interface TableProps {
  readonly request: PageRequest;
  readonly caption: ComponentChildren;
  readonly values: readonly LegalValue[];
  readonly date: LocalDate;
}

export function ValueTable({ request, caption, values, date }: TableProps) {
  const { columns } = request.texts.rules;
  return (
    <DataTable
      caption={caption}
      rows={values}
      keyOf={({ id }) => id}
      columns={[
        { label: columns.what, cell: (value) => <What request={request} value={value} date={date} /> },
        {
          label: columns.value,
          isNumber: true,
          cell: ({ key, value }) => <span class="no-break">{amountText(request, key, value)}</span>,
        },
        { label: columns.period, cell: ({ period }) => periodText(request, period) },
        {
          label: columns.source,
          isWhole: true,
          cell: ({ source, status }) => (
            <span class="tiny">
              <RuleSourceLine request={request} source={source} status={status} />
            </span>
          ),
        },
      ]}
    />
  );
}
