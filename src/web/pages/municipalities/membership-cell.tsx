// Which standing cooperation a municipality is in, as it stands in a table: names, a confirmed «outside», or not known.
import type { MunicipalityCoverage } from '../../../modules/registry/coverage.ts';
import { Mark } from '../../components/mark.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';

interface MembershipCellProps {
  readonly request: PageRequest;
  readonly row: MunicipalityCoverage;
}

export function MembershipCell({ request, row }: MembershipCellProps) {
  const { site, registerWords, municipalityPages } = request.texts;
  const paths = pathsFor(request.language);
  const links = row.memberships.map(({ cooperation }, index) => (
    <span key={cooperation.id}>
      {index > 0 ? ', ' : ''}
      <a href={paths.cooperation(cooperation.id)}>{cooperation.shortName}</a>
    </span>
  ));
  if (row.state === 'member') return <span>{links}</span>;
  if (row.state === 'outside')
    return <Mark kind="confirmed" texts={site} label={registerWords.states.outside} />;
  return (
    <span>
      <Mark kind="unknown" texts={site} />
      {row.isPossible && (
        <span class="small">
          {` ${municipalityPages.list.possible}: `}
          {links}
        </span>
      )}
    </span>
  );
}
