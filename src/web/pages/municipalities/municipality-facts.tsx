// The facts about a municipality, each with its source, date and how sure it is.
import { type ComponentChildren, Fragment } from 'preact';
import type { HeldMembership } from '../../../modules/registry/as-of.ts';
import { Mark } from '../../components/mark.tsx';
import { SourceLine } from '../../components/source-list.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { MARK_OF } from '../cooperations/cooperation-facts.ts';
import { factSource, factSourceLine } from './fact-source.ts';
import type { MunicipalityView } from './municipality-view.ts';

interface Fact {
  readonly label: string;
  readonly value: string;
  /** Id in the register's list of sources. */
  readonly source: string;
}

function factsOf({ texts, format }: PageRequest, { municipality }: MunicipalityView): Fact[] {
  const { facts } = texts.municipalityPages;
  return [
    { label: facts.population, value: format.number(municipality.population), source: 'population' },
    { label: facts.area, value: facts.areaValue(format.number(municipality.areaKm2)), source: 'area' },
    { label: facts.seat, value: municipality.seat, source: 'seat' },
    {
      label: facts.centrality,
      value: facts.centralityValue(municipality.centralityClass),
      source: 'centrality',
    },
    { label: facts.kostra, value: municipality.kostraGroup, source: 'kostraGroup' },
    {
      label: facts.languageForm,
      value: facts.languageForms[municipality.languageForm],
      source: 'languageForm',
    },
  ];
}

interface MembershipListProps {
  readonly request: PageRequest;
  readonly held: readonly HeldMembership[];
}

function MembershipList({ request, held }: MembershipListProps) {
  const { texts } = request;
  const { memberKinds } = texts.registerWords;
  const paths = pathsFor(request.language);
  return (
    <ul class="bare-list">
      {held.map(({ membership, cooperation }) => (
        <li key={cooperation.id}>
          <a href={paths.cooperation(cooperation.id)}>{cooperation.name}</a>{' '}
          <Mark kind={MARK_OF[membership.confidence]} texts={texts.site} />
          <span class="mini">
            {membership.memberKind === 'participant' ? '' : `${memberKinds[membership.memberKind]}. `}
            <SourceLine request={request} source={membership.source} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function StandingCooperation({
  request,
  view,
}: {
  request: PageRequest;
  view: MunicipalityView;
}): ComponentChildren {
  const { texts } = request;
  const { facts } = texts.municipalityPages;
  const { coverage, municipality } = view;
  if (coverage.state === 'member') return <MembershipList request={request} held={coverage.memberships} />;
  if (coverage.state === 'outside') {
    const outside = request.snapshot.register.outside.find(
      (it) => (it.member as string) === municipality.number,
    );
    return (
      <>
        {facts.outside} <Mark kind="confirmed" texts={texts.site} />
        {outside && (
          <span class="mini">
            <SourceLine request={request} source={outside.source} />
          </span>
        )}
      </>
    );
  }
  const [possible] = coverage.memberships;
  return (
    <>
      <Mark kind="unknown" texts={texts.site} />
      {possible && <span class="mini"> {facts.possible(possible.cooperation.name)}</span>}
    </>
  );
}

/** What is known about the municipality's cooperations, as terms of a list of facts. */
function Cooperations({ request, view }: { request: PageRequest; view: MunicipalityView }) {
  const { facts } = request.texts.municipalityPages;
  return (
    <>
      <dt>{facts.cooperation}</dt>
      <dd>
        <StandingCooperation request={request} view={view} />
      </dd>
      {view.otherMemberships.length > 0 && (
        <>
          <dt>{facts.otherCooperation}</dt>
          <dd>
            <MembershipList request={request} held={view.otherMemberships} />
          </dd>
        </>
      )}
    </>
  );
}

export function CooperationFacts(props: { request: PageRequest; view: MunicipalityView }) {
  return (
    <dl class="facts">
      <Cooperations {...props} />
    </dl>
  );
}

export function MunicipalityFacts({ request, view }: { request: PageRequest; view: MunicipalityView }) {
  const { site } = request.texts;
  return (
    <dl class="facts">
      <Cooperations request={request} view={view} />
      {factsOf(request, view).map(({ label, value, source }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>
            {value}{' '}
            <Mark
              kind={factSource(request, source).isConfirmed ? 'confirmed' : 'mustBeChecked'}
              texts={site}
            />
            <span class="mini">{factSourceLine(request, source)}</span>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
