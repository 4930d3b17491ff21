// How to tell which cooperation a municipality is in, before there is any sign-in: what we know, and a form to fill in
// and hand over. The form is a CSV with the columns of the register's own list of members.
import { nextStepFor } from '../../../modules/registry/next-step.ts';
import type { MunicipalityPagesTexts } from '../../../texts/municipality-pages.nb.ts';
import { Section } from '../../components/section.tsx';
import type { PageRequest, PageResult } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { municipalityAt } from './municipality.tsx';
import { CooperationFacts } from './municipality-facts.tsx';
import { type MunicipalityView, municipalityView } from './municipality-view.ts';

const PROPOSED = 4;

/** Own cooperations first, then the nearest ones that could be it. */
function proposed(view: MunicipalityView): string[] {
  const own = view.coverage.memberships.map((it) => it.cooperation.name);
  const near = view.environments.others.map((it) => it.cooperation.name);
  return [...new Set([...own, ...near])].slice(0, Math.max(PROPOSED, own.length));
}

/** A value that a spreadsheet would read as a formula gets an apostrophe; quotes and separators are quoted. */
function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function formText(words: MunicipalityPagesTexts['tellUs'], view: MunicipalityView): string {
  const { number, name } = view.municipality;
  const labels = [...proposed(view), words.otherRow, words.outsideRow];
  const rows = labels.map((label) => [number, name, label, '', '', '', '']);
  const lines = [Object.values(words.columns), ...rows].map((cells) => cells.map(csvCell).join(';'));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

export function tellUsFile(request: PageRequest): PageResult {
  const found = municipalityAt(request, pathsFor(request.language).tellUsFile);
  if ('answer' in found) return found.answer;
  const { municipality } = found;
  return {
    kind: 'file',
    fileName: `samarbeid-${municipality.number}.csv`,
    contentType: 'text/csv; charset=utf-8',
    content: formText(request.texts.municipalityPages.tellUs, municipalityView(request, municipality)),
  };
}

export function tellUsPage(request: PageRequest): PageResult {
  const paths = pathsFor(request.language);
  const found = municipalityAt(request, paths.tellUs);
  if ('answer' in found) return found.answer;
  const { municipality } = found;
  const { site, municipalityPages } = request.texts;
  const { tellUs } = municipalityPages;
  const view = municipalityView(request, municipality);
  const step = nextStepFor(
    request.snapshot.register,
    municipality,
    request.snapshot.coverageOn(request.today),
  );
  return {
    kind: 'page',
    title: tellUs.title(municipality.name),
    nav: 'municipalities',
    crumbs: [
      { label: site.home, href: paths.home() },
      { label: site.nav.municipalities, href: paths.municipalities() },
      { label: municipality.name, href: paths.municipality(municipality.number) },
    ],
    body: (
      <>
        <div class="frame head">
          <h1>{tellUs.title(municipality.name)}</h1>
          <p class="lead">{tellUs.lead}</p>
        </div>
        <div class="frame">
          <section class="next-step" aria-labelledby="slik">
            <h2 id="slik">{tellUs.steps}</h2>
            <ol>
              {[tellUs.step1, tellUs.step2, tellUs.step3, tellUs.step4].map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ol>
            <p class="buttons">
              <a class="ds-button" href={paths.tellUsFile(municipality.number)} download>
                {tellUs.download}
              </a>
              <span class="small">
                {tellUs.open} {tellUs.privacy}
              </span>
            </p>
          </section>
        </div>
        <Section id="vet" title={tellUs.known}>
          <div class="stack">
            {step.code === 'tellUs' && <p>{tellUs.knownNone}</p>}
            <CooperationFacts request={request} view={view} />
            <p>
              <a href={paths.municipality(municipality.number)}>{tellUs.back(municipality.name)}</a>
            </p>
          </div>
        </Section>
      </>
    ),
  };
}
