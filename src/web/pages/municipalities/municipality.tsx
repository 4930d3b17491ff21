// One municipality: what to do next, facts, the map around it, the nearest environments, and how it came to be.

import { predecessorsOn } from '../../../modules/registry/as-of.ts';
import { changesOfBody } from '../../../modules/registry/edits/public-changes.ts';
import { lookupNumber } from '../../../modules/registry/lookup.ts';
import { bodyOfMunicipality, type Municipality } from '../../../modules/registry/model.ts';
import { type Page, type PageRequest, type PageResult, redirect } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { notFoundPage } from '../error.tsx';
import { ChangeSections, ProposeLink } from '../register-edits/public-changes.tsx';
import { EnvironmentsSection } from './municipality-environments.tsx';
import { MunicipalityFacts } from './municipality-facts.tsx';
import { HistorySection } from './municipality-history.tsx';
import { MunicipalityMap } from './municipality-map.tsx';
import { MunicipalityStep } from './municipality-step.tsx';
import { type MunicipalityView, municipalityView } from './municipality-view.ts';
import { splitNumberPage } from './split-number.tsx';

/** The municipality a number in the address means, or what to answer instead. */
export function municipalityAt(
  request: PageRequest,
  addressOf: (number: string) => string,
): { readonly municipality: Municipality } | { readonly answer: PageResult } {
  const asked = request.params['number'] ?? '';
  const hit = lookupNumber(request.snapshot.lookup, asked);
  if (hit.kind === 'none') {
    return {
      answer: notFoundPage(request, request.texts.site.errors.notFoundMunicipality(asked.slice(0, 20))),
    };
  }
  if (hit.kind === 'choices') return { answer: splitNumberPage(request, asked, hit) };
  if (hit.municipality.number !== asked) {
    const query = request.query.toString();
    return { answer: redirect(`${addressOf(hit.municipality.number)}${query ? `?${query}` : ''}`, 301) };
  }
  return { municipality: hit.municipality };
}

function Head({ request, view }: { request: PageRequest; view: MunicipalityView }) {
  const { page } = request.texts.municipalityPages;
  const { municipality, county } = view;
  const others = municipality.officialNames.filter((name) => name !== municipality.name);
  const meta = [
    ...others,
    county.name,
    page.number(municipality.number),
    municipality.orgNumber ? page.orgNumber(spaced(municipality.orgNumber)) : page.orgNumberUnknown,
  ];
  return (
    <div class="frame head">
      <h1>{page.title(municipality.name)}</h1>
      <p class="small">{meta.join(' · ')}</p>
      <ProposeLink request={request} about={{ kommune: municipality.number }} />
      {!view.isToday && <AsOfNotice request={request} view={view} />}
    </div>
  );
}

/** 942875967 → 942 875 967 with no-break spaces. */
export const spaced = (orgNumber: string): string => orgNumber.replaceAll(/(\d{3})(?=\d)/g, '$1\u00a0');

function AsOfNotice({ request, view }: { request: PageRequest; view: MunicipalityView }) {
  const { page } = request.texts.municipalityPages;
  const { municipality, date } = view;
  const on = request.format.date(date.value);
  const before = predecessorsOn(request.snapshot.register, municipality.number, date.value) ?? [];
  const isOther =
    before.length > 0 && !(before.length === 1 && before[0]?.number.oldNumber === municipality.number);
  const names = before.map(({ number, isPart }) => {
    const name = `${number.name} (${number.oldNumber})`;
    return isPart ? page.asOfPart(name) : name;
  });
  return (
    <p class="as-of-notice">
      {page.asOfNotice(on)}
      {isOther && ` ${page.asOfDivision(on, request.format.list(names))}`}{' '}
      <a href={pathsFor(request.language).municipality(municipality.number)}>{page.asOfToday}</a>
    </p>
  );
}

export function municipalityPage(request: PageRequest): PageResult {
  const paths = pathsFor(request.language);
  const found = municipalityAt(request, (number) => paths.municipality(number));
  if ('answer' in found) return found.answer;
  const { municipality } = found;
  const { site, municipalityPages } = request.texts;
  const view = municipalityView(request, municipality);
  const page: Page = {
    kind: 'page',
    title: municipalityPages.page.title(municipality.name),
    description: municipalityPages.page.description(municipality.name),
    nav: 'municipalities',
    crumbs: [
      { label: site.home, href: paths.home() },
      { label: site.nav.municipalities, href: paths.municipalities() },
      { label: view.county.name, href: paths.county(view.county.number) },
    ],
    islands: ['map'],
    body: (
      <>
        <Head request={request} view={view} />
        <div class="frame">
          <div class="two two-5-7">
            <div class="stack-l">
              <MunicipalityStep request={request} view={view} />
              <MunicipalityFacts request={request} view={view} />
            </div>
            <MunicipalityMap request={request} view={view} />
          </div>
        </div>
        <EnvironmentsSection request={request} view={view} />
        <HistorySection request={request} view={view} />
        <ChangeSections
          request={request}
          changes={changesOfBody(request.snapshot.register, bodyOfMunicipality(municipality.number))}
        />
      </>
    ),
  };
  return page;
}
