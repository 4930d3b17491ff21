// A map of one coverage: member, confirmed outside, not known; a county's part when one is asked for.
import type { MunicipalityNumber } from '../../../kernel/municipality-number.ts';
import type { Coverage } from '../../../modules/registry/coverage.ts';
import { cropFor, type MapView, regionView, wholeView } from '../../../modules/registry/map-geometry.ts';
import type { County } from '../../../modules/registry/model.ts';
import { mapInteraction } from '../../components/map/interaction.ts';
import type { MapState } from '../../components/map/map-state.ts';
import { NorwayMap } from '../../components/map/norway-map.tsx';
import type { PageRequest } from '../../page.ts';

/** The whole country, or a county's municipalities with air around. */
export function viewFor({ snapshot }: PageRequest, county: County | null): MapView {
  const { geometry, register } = snapshot;
  if (!county) return wholeView(geometry);
  const numbers = register.municipalities.filter((it) => it.county === county.number).map((it) => it.number);
  return regionView(geometry, cropFor(geometry, numbers, { aspect: 0.95 }));
}

interface CoverageMapProps {
  readonly id: string;
  readonly request: PageRequest;
  readonly coverage: Coverage;
  readonly county: County | null;
  readonly table?: { href: string; label: string };
}

export function CoverageMap({ id, request, coverage, county, table }: CoverageMapProps) {
  const { texts, format } = request;
  const words = texts.coveragePages.coverage;
  const { states: names } = texts.registerWords;
  const { member, outside, unknown, municipalities } = coverage.overall;
  const states = new Map<MunicipalityNumber, MapState>(
    coverage.municipalities.map((row) => [row.municipality.number, row.state]),
  );
  const all = request.snapshot.register.municipalities.length;
  const count = (value: number): string => format.number(value);
  return (
    <NorwayMap
      id={id}
      view={viewFor(request, county)}
      frame={county ? 'region' : 'boxed'}
      states={states}
      otherwise={municipalities === all ? 'unknown' : 'land'}
      title={words.mapTitle(format.date(coverage.date))}
      description={words.mapDescription(count(member), count(outside), count(unknown))}
      legend={[
        { state: 'member', label: names.member, count: count(member) },
        { state: 'outside', label: names.outside, count: count(outside) },
        { state: 'unknown', label: names.unknown, count: count(unknown) },
      ]}
      note={words.mapNote}
      interaction={mapInteraction(request)}
      {...(table ? { table } : {})}
    />
  );
}
