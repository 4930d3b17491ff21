// What forms of a procurement share: the list of what must be mended, a reason, the version, and why a form is not shown.
import type { Problem } from '../../../kernel/result.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { OPEN_PHASES } from '../../../modules/procurement/life/model.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { procurementProblem } from './problem-text.ts';
import type { ProcurementProps } from './procurement-frame.tsx';

interface FaultsProps extends Pick<ProcurementProps, 'asked'> {
  readonly problems: readonly Problem[];
  /** Id of the field that a problem's path is about. */
  readonly idOf: (path: string) => string;
}

export function Faults({ asked, problems, idOf }: FaultsProps) {
  const lines = problems.map((one) => ({ id: idOf(one.path), text: procurementProblem(asked, one) }));
  return <ErrorSummary title={asked.request.texts.procurement.faults} lines={lines} />;
}

export const Version = ({ version }: { version: number }) => (
  <input type="hidden" name="versjon" value={String(version)} />
);

/** Whether whoever asks may act for the leading party. */
export const mayLead = ({ asked, view }: ProcurementProps): boolean =>
  view.isLead && may(asked.signedIn.grants, 'procurement.lead', asked.party.id);

/** Whether whoever asks may act for the invited body. */
export const mayAnswer = ({ asked, view }: ProcurementProps): boolean =>
  view.own !== null && may(asked.signedIn.grants, 'procurement.answer', asked.party.id);

/** Members may not be changed once it is locked or cancelled. */
export const isOpen = ({ view }: ProcurementProps): boolean =>
  OPEN_PHASES.includes(view.procurement.state.phase);

/** Why a form of the leading party is not there; null where it is. */
export function whyNoLeadForm(props: ProcurementProps): string | null {
  const { asked, view } = props;
  const { procurement, procurementForms } = asked.request.texts;
  if (!view.isLead) return procurementForms.onlyLead(view.parties.nameOf(view.procurement.state.lead));
  if (!isOpen(props)) return procurementForms.closed;
  return mayLead(props) ? null : procurement.actions.onlyBuyers;
}

/** Moves the procurement: the form is sent with `til`, the move. */
export function MoveButton({ kind, label }: { kind: string; label: string }) {
  return (
    <p class="buttons">
      <button class="ds-button" data-variant="secondary" data-size="sm" type="submit" name="til" value={kind}>
        {label}
      </button>
    </p>
  );
}

export function SubmitButton({ label }: { label: string }) {
  return (
    <p class="buttons">
      <button class="ds-button" type="submit">
        {label}
      </button>
    </p>
  );
}
