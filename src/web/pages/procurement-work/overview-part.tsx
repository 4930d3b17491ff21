// Tasks of procurements on a party's first page: the one that is due first, and how many more there are.
import { WORK_PART } from '../../../flows/procurement-work/addresses.ts';
import { may } from '../../../modules/accounts/policy.ts';
import { waitingTasks } from '../../../modules/procurement/work/queries.ts';
import { NextStep } from '../../components/next-step.tsx';
import type { AskedForParty } from '../../own/routes.ts';

const MOST = 50;

/** Null where nothing waits. */
export async function tasksPart(asked: AskedForParty) {
  const { ctx, request, paths, party, signedIn } = asked;
  if (!may(signedIn.grants, 'procurement.view', party.id)) return null;
  const [first, ...others] = await waitingTasks(ctx, { party: party.id, most: MOST });
  if (!first) return null;
  const { format } = request;
  const words = request.texts.procurementWork.overview;
  return (
    <div class="frame section" key="oppgaver">
      <NextStep
        texts={request.texts.site}
        id="oppgaven"
        title={words.title(first.title)}
        text={words.text(first.procurementTitle, first.dueOn === null ? '' : format.dateLong(first.dueOn))}
        href={paths.ownOf(party.id, `/anskaffelser/${first.procurement}${WORK_PART}`)}
        button={words.button}
      >
        {others.length > 0 ? (
          <a href={paths.ownOf(party.id, '/anskaffelser')}>{words.more(format.number(others.length))}</a>
        ) : null}
      </NextStep>
    </div>
  );
}
