// All that a body sees of a procurement it has said no to or has left: what it answered, when and to whom.
import type { LeftProcurement } from '../../../../modules/procurement/life/left-queries.ts';
import type { AskedForParty } from '../../../own/routes.ts';
import type { Page } from '../../../page.ts';
import { demoBanner } from '../../proposals/demo-banner.ts';

function answerText({ request }: AskedForParty, { answer, answeredOn }: LeftProcurement): string {
  const words = request.texts.procurementAnswers.left;
  const date = request.format.dateLong(answeredOn);
  return answer === 'declines' ? words.saidNo(date) : words.withdrew(date);
}

export function leftPage(asked: AskedForParty, left: LeftProcurement): Page {
  const { request, party, parties, paths } = asked;
  const words = request.texts.procurementAnswers.left;
  const list = request.texts.procurement.list.title;
  const lead = parties.nameOf(left.lead);
  const said = request.texts.procurement.said[request.query.get('sagt') ?? ''] ?? null;
  return {
    kind: 'page',
    title: left.title,
    own: { party, current: 'procurements' },
    ...demoBanner(request, left.isDemo),
    crumbs: [{ label: list, href: paths.ownOf(party.id, '/anskaffelser') }],
    body: (
      <div class="frame head">
        <h1 class="wide">{left.title}</h1>
        {said ? (
          <p class="done" role="status">
            {said}
          </p>
        ) : null}
        <p class="lead">
          {answerText(asked, left)} {words.lead(lead)}
        </p>
        <h2>{words.reason}</h2>
        <p>{left.reason === '' ? words.noReason : left.reason}</p>
        <p>{words.nothingMore}</p>
        <p>{words.back(lead)}</p>
      </div>
    ),
  };
}

/** Links to them, below the list of procurements. */
export function LeftList({ asked, left }: { asked: AskedForParty; left: readonly LeftProcurement[] }) {
  if (left.length === 0) return null;
  const { request, party, parties, paths } = asked;
  return (
    <section class="stack" aria-labelledby="forlatt">
      <h2 id="forlatt">{request.texts.procurementAnswers.left.list}</h2>
      <ul class="lines">
        {left.map((one) => (
          <li key={one.procurement}>
            <a href={paths.ownOf(party.id, `/anskaffelser/${one.procurement}`)}>{one.title}</a>
            <span class="small block">
              {parties.nameOf(one.lead)}. {answerText(asked, one)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
