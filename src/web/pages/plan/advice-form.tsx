// From a contract or a need in the plan to advice on it: what the plan holds goes along in the form, never in an address.
import { daysBetween } from '../../../kernel/local-date.ts';
import { may } from '../../../modules/accounts/policy.ts';
import type { FactKey } from '../../../modules/advice/model.ts';
import { endWithUsedOptions } from '../../../modules/planning/plan/next-start.ts';
import type { PlanItem } from '../../../modules/planning/plan-item.ts';
import type { AskedForParty } from '../../own/routes.ts';
import { BODY, CATEGORY, ITEM, nameOf } from '../advice/answer-names.ts';
import { Hidden } from '../advice/way.tsx';

interface AdviceFormProps {
  readonly asked: AskedForParty;
  readonly item: PlanItem;
}

const DAYS_IN_MONTH = 30.44;

/** Whole months until the contract in force ends, or the need should be met; null where nobody has said, or it is over. */
function monthsUntilNeeded({ asked, item }: AdviceFormProps): number | null {
  const day = item.kind === 'contract' ? endWithUsedOptions(item) : (item.latestStart ?? item.startsOn);
  const days = day ? daysBetween(asked.request.today, day) : 0;
  return days > 0 ? Math.floor(days / DAYS_IN_MONTH) : null;
}

/** What the plan tells of it, as the adviser's forms send it. */
function saidOf(props: AdviceFormProps): URLSearchParams {
  const { asked, item } = props;
  const told: readonly [FactKey, number | null][] = [
    ['yearlyValue', item.annualValue && Math.round(item.annualValue / 100)],
    ['termMonths', item.termMonths],
    ['neededInMonths', monthsUntilNeeded(props)],
  ];
  const said = new URLSearchParams({
    [BODY]: asked.party.id,
    [CATEGORY]: item.category,
    [ITEM]: item.id,
  });
  for (const [key, value] of told) if (value !== null && value > 0) said.set(nameOf(key), String(value));
  return said;
}

export function AdviceForm(props: AdviceFormProps) {
  const { request, paths, party, signedIn } = props.asked;
  if (!may(signedIn.grants, 'advice.view', party.id)) return null;
  return (
    <form method="post" action={paths.ownOf(party.id, '/rad/ny/sporsmal')}>
      <Hidden said={saidOf(props)} />
      <button class="ds-button" data-variant="secondary" type="submit">
        {request.texts.adviserPages.fromPlan}
      </button>
    </form>
  );
}
