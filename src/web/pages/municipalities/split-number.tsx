// An old number whose municipality was divided: only a person can say which part is meant.
import type { MunicipalityLookup } from '../../../modules/registry/lookup.ts';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';

type Choices = Extract<MunicipalityLookup, { kind: 'choices' }>;

export function splitNumberPage(request: PageRequest, asked: string, { choices, former }: Choices): Page {
  const { site, municipalityPages } = request.texts;
  const { split } = municipalityPages;
  const paths = pathsFor(request.language);
  const number = former?.oldNumber ?? asked;
  return {
    kind: 'page',
    title: split.title(number),
    nav: 'municipalities',
    crumbs: [
      { label: site.home, href: paths.home() },
      { label: site.nav.municipalities, href: paths.municipalities() },
    ],
    body: (
      <div class="frame head">
        <h1>{split.title(number)}</h1>
        <p class="lead">{split.lead(former?.name ?? asked, number)}</p>
        <ul class="lines" aria-label={split.choices}>
          {choices.map((municipality) => (
            <li key={municipality.number}>
              <a href={paths.municipality(municipality.number)}>{municipality.name}</a>{' '}
              <span class="small">
                {municipality.number} · {split.population(request.format.number(municipality.population))}
              </span>
            </li>
          ))}
        </ul>
      </div>
    ),
  };
}
