// What a provision has to do with the library: where a copy is from and what is newer there, and sharing one's own.

import type { SharedAs } from '../../../modules/procurement/requirements/library-queries.ts';
import type { ClauseDifference } from '../../../modules/procurement/requirements/library-rules.ts';
import { clauseOf, differencesBetween } from '../../../modules/procurement/requirements/library-rules.ts';
import type { Provision, Strength } from '../../../modules/procurement/requirements/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';
import { mayWrite, provisionPath, type RequirementsProps } from './requirements-parts.tsx';

function sideText({ texts }: PageRequest, { field }: ClauseDifference, side: string | boolean): string {
  const words = texts.requirements;
  if (typeof side === 'boolean') return side ? words.library.yes : words.library.no;
  return field === 'strength' ? words.strengths[side as Strength] : side;
}

export function OriginSection({ props, provision }: { props: RequirementsProps; provision: Provision }) {
  const { request, parties } = props.asked;
  const { library: words, clauseFields } = request.texts.requirements;
  const origin = props.all.origins.get(provision.id);
  if (!origin) return null;
  const day = request.format.date(origin.sharedOn);
  const version = String(origin.latest);
  const isNewer = origin.latest > origin.taken && !origin.isWithdrawn;
  return (
    <Section id="bibliotek" title={words.originTitle}>
      <div class="stack-s">
        <p>
          {origin.party === null
            ? words.ours(day, version)
            : words.from(parties.nameOf(origin.party), day, version)}{' '}
          {words.isTaken(String(origin.taken))}
        </p>
        {origin.isWithdrawn ? <p>{words.gone}</p> : null}
        {isNewer ? (
          <>
            <p>
              <strong>{words.newer(version)}</strong>
            </p>
            <DataTable<ClauseDifference>
              caption={words.newerCaption}
              columns={[
                { label: words.field, cell: ({ field }) => clauseFields[field] },
                { label: words.before, isWhole: true, cell: (one) => sideText(request, one, one.from) },
                { label: words.after, isWhole: true, cell: (one) => sideText(request, one, one.to) },
              ]}
              rows={differencesBetween(origin.takenFacts, origin.latestFacts)}
              keyOf={({ field }) => field}
            />
            {mayWrite(props) && provision.removed === null ? (
              <form method="post" action={provisionPath(props, provision, '/ny-versjon')}>
                <input type="hidden" name="versjon" value={String(provision.version)} />
                <button class="ds-button" data-variant="secondary" type="submit">
                  {words.takeNewer}
                </button>
              </form>
            ) : null}
          </>
        ) : null}
      </div>
    </Section>
  );
}

interface ShareProps {
  readonly props: RequirementsProps;
  readonly provision: Provision;
  readonly shared: SharedAs | null;
}

/** Sharing is the body's own choice, said in words each time. */
export function ShareSection({ props, provision, shared }: ShareProps) {
  const { request, party } = props.asked;
  const words = request.texts.requirements.library;
  const facts = clauseOf(provision.facts);
  if (!facts || provision.origin !== null || (shared && shared.party !== party.id)) return null;
  const isOffered = shared !== null && !shared.isWithdrawn;
  const isSame = isOffered && differencesBetween(shared.facts, facts).length === 0;
  return (
    <Section id="del" title={words.shareTitle}>
      <div class="stack-s">
        <p class="small">{words.shareLead}</p>
        <p class="small">{words.licence}</p>
        {isOffered ? <p>{words.isShared(String(shared.version))}</p> : null}
        {isSame ? null : (
          <form class="stack-s" method="post" action={provisionPath(props, provision, '/del')}>
            <label class="check">
              <input type="checkbox" name="bekreft" value="ja" />
              {words.confirm}
            </label>
            <p class="buttons">
              <button class="ds-button" data-variant="secondary" type="submit">
                {isOffered ? words.shareNewer : words.share}
              </button>
            </p>
          </form>
        )}
        {isOffered ? (
          <form method="post" action={provisionPath(props, provision, '/trekk-ut')}>
            <input type="hidden" name="delt" value={shared.clause} />
            <button class="ds-button" data-variant="tertiary" type="submit">
              {words.withdraw}
            </button>
          </form>
        ) : null}
      </div>
    </Section>
  );
}
