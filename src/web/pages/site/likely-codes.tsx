// The CPV codes that a free text probably belongs under, each with the category it has on our list.
import { categoryByCpv } from '../../../modules/planning/categories.ts';
import { suggestCpv } from '../../../modules/planning/category-search.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import type { PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { categoryName } from './category-words.ts';

const MOST_CODES = 5;
/** A code much less likely than the first is no help. */
const LEAST_OF_BEST = 0.1;

/** Eight digits each, without the check digit; the same code is told once. */
function likelyCodes({ snapshot }: PageRequest, text: string): string[] {
  const found = suggestCpv(snapshot.categories, text, 2 * MOST_CODES);
  const least = LEAST_OF_BEST * (found[0]?.share ?? 0);
  const codes = found.filter(({ share }) => share >= least).map(({ prefix }) => prefix.padEnd(8, '0'));
  return [...new Set(codes)].slice(0, MOST_CODES);
}

export function LikelyCodes({ request, text }: { request: PageRequest; text: string }) {
  const { site, searchPages } = request.texts;
  const words = searchPages.categories;
  const { categories } = request.snapshot.categories;
  const named = (code: string) => {
    const category = categoryByCpv(categories, code);
    if (!category) return null;
    return (
      <a href={pathsFor(request.language).category(category.id)}>
        {categoryName(category, request.language)}
      </a>
    );
  };
  return (
    <Section
      id="koder"
      title={words.codes}
      margin={
        <>
          <p>
            <Mark kind="estimate" texts={site} /> {words.codesNote}
          </p>
          <p>{words.cpvSource}</p>
        </>
      }
    >
      <DataTable
        caption={words.codesCaption}
        rows={likelyCodes(request, text)}
        keyOf={(code) => code}
        columns={[
          { label: words.code, cell: (code) => <code class="whole-code">{code}</code> },
          { label: words.codeFor, cell: named, isWhole: true },
        ]}
      />
    </Section>
  );
}
