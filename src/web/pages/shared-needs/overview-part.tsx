// The three own needs that are most like others' and that nothing is said of yet, on a body's first page.
import { type NeedRow, strongestNeeds } from '../../../flows/shared-needs/find.ts';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import { kmText } from '../groups/shared-needs/tables.tsx';

const MOST = 3;
/** The rest stands on the page of its own. */
const AMONG = 40;

function Line({ asked, row }: { asked: AskedForParty; row: NeedRow }) {
  const { request, paths, party, parties } = asked;
  const words = request.texts.liveNeeds;
  const { nearBodies } = row.counts;
  const [best] = row.near;
  const name = best ? words.list.best(parties.nameOf(best.other.body), kmText(request, best.km)) : '';
  return (
    <li>
      <a href={paths.ownOf(party.id, `/samme-behov/${row.need.item.id}`)}>{row.need.item.title}</a>
      <p>{words.overview.line(request.format.number(nearBodies), nearBodies === 1, name)}</p>
    </li>
  );
}

/** Null for a cooperation, whose members have the needs, and where nobody near enough has one of ours. */
export async function sharedNeedsPart(asked: AskedForParty) {
  const { request, ctx, paths, party, services } = asked;
  if (party.kind === 'cooperation') return null;
  const words = request.texts.liveNeeds.overview;
  const { rows } = await strongestNeeds(services, { ctx, party, most: MOST, among: AMONG });
  if (rows.length === 0) return null;
  return (
    <Section
      key="samme-behov"
      id="samme-behov"
      title={words.title}
      aside={<a href={paths.ownOf(party.id, '/samme-behov')}>{words.all}</a>}
    >
      <ul class="lines">
        {rows.map((row) => (
          <Line key={row.need.item.id} asked={asked} row={row} />
        ))}
      </ul>
      <p class="section-foot">
        <a href={paths.ownOf(party.id, '/samme-behov', { vis: 'ubesvart' })}>{words.unanswered}</a>
      </p>
    </Section>
  );
}
