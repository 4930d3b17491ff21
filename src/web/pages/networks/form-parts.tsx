// What forms of a network share: the list of what must be mended, typed dates and figures understood, and why a form is not
// there.
import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import { readTypedAmount } from '../../../modules/planning/lists/typed-amount.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { textIn } from '../../own/routes.ts';
import type { PageRequest } from '../../page.ts';
import { networkProblem } from './found-network.ts';

interface FaultsProps {
  readonly request: PageRequest;
  readonly problems: readonly Problem[];
  /** Id of the field that a problem's path is about; the path itself where it is left out. */
  readonly idOf?: (path: string) => string;
}

export function NetworkFaults({ request, problems, idOf = (path) => path }: FaultsProps) {
  const lines = problems.map((one) => ({ id: idOf(one.path), text: networkProblem(request, one) }));
  return <ErrorSummary title={request.texts.networks.faults} lines={lines} />;
}

export function SendButton({ label, isSecondary = false }: { label: string; isSecondary?: boolean }) {
  return (
    <p class="buttons">
      <button class="ds-button" type="submit" {...(isSecondary ? { 'data-variant': 'secondary' } : {})}>
        {label}
      </button>
    </p>
  );
}

/** Nothing is null. Codes: date.format, date.nonexistent. */
export const readDay = (text: string, path: string): Result<LocalDate | null> =>
  text === '' ? ok(null) : parseLocalDate(text, path);

/** Nothing is null. Code: network.notNumber. */
export const readFigure = (text: string, path: string): Result<number | null> =>
  readTypedAmount(text, { path, code: 'network.notNumber' });

export const faultsOf = (read: readonly Result<unknown>[]): Problem[] =>
  read.flatMap((one) => (one.ok ? [] : one.problems));

/** The version the form was made of; 0 where none was sent. */
export const versionIn = (form: FormData): number =>
  Number(/^\d{1,9}$/.exec(textIn(form, 'versjon', 10))?.[0] ?? 0);

/** Fields of a form by name, as typed. */
export const fieldsIn = <Name extends string>(
  form: FormData,
  names: readonly Name[],
  longest: number,
): Record<Name, string> =>
  Object.fromEntries(names.map((name) => [name, textIn(form, name, longest)])) as Record<Name, string>;
