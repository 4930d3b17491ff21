// What the forms of a change share: which field is wrong and why, and what a proposal or a dispute rests on.
import type { Problem } from '../../../kernel/result.ts';
import { TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { PageRequest } from '../../page.ts';
import { factProblem } from './fact-words.ts';

/** Fields by the path of what is wrong. */
const FIELDS = {
  text: 'verdi',
  memberKind: 'rolle',
  from: 'fra',
  to: 'til',
  source: 'kilde',
  sourceDate: 'kildedato',
  member: 'kommune',
  cooperation: 'samarbeid',
} as const;
export type FieldPath = keyof typeof FIELDS;

interface Sent {
  readonly request: PageRequest;
  readonly problems: readonly Problem[];
}

/** What a field is called, and what is wrong with what was sent in it. */
export function fieldAt({ request, problems }: Sent, path: FieldPath) {
  const found = problems.find((one) => one.path === path);
  return { id: FIELDS[path], name: FIELDS[path], error: found && factProblem(request, found) };
}

const fieldOf = ({ path }: Problem): string | undefined => (FIELDS as Readonly<Record<string, string>>)[path];

/** What is wrong in fields, for the summary above them. */
export const faultLines = ({ request, problems }: Sent) =>
  problems.flatMap((one) => {
    const id = fieldOf(one);
    return id === undefined ? [] : [{ id, text: factProblem(request, one) }];
  });

/** What is wrong with no field of its own. */
export const generalFault = ({ request, problems }: Sent): string | undefined => {
  const found = problems.find((one) => fieldOf(one) === undefined);
  return found && factProblem(request, found);
};

interface GroundsProps extends Sent {
  readonly typed: { readonly source: string; readonly sourceDate: string; readonly note: string };
  readonly noteLabel: string;
}

/** The source, its date, and a remark. */
export function Grounds(props: GroundsProps) {
  const { form } = props.request.texts.registerEdits;
  const { typed, noteLabel } = props;
  return (
    <>
      <TextField
        {...fieldAt(props, 'source')}
        label={form.source}
        hint={form.sourceHint}
        value={typed.source}
        maxLength={300}
      />
      <TextField
        {...fieldAt(props, 'sourceDate')}
        label={form.sourceDate}
        hint={form.dateHint}
        value={typed.sourceDate}
      />
      <TextArea
        id="merknad"
        name="merknad"
        label={noteLabel}
        hints={[form.noteHint]}
        value={typed.note}
        maxLength={1000}
      />
    </>
  );
}
