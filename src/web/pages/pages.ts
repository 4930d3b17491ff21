// The table of public pages: address pattern to function. The same table serves every language.
import type { PageFunction } from '../page.ts';
import { glossaryPage } from './about/glossary.tsx';
import { sourcesPage } from './about/sources.tsx';
import { accessibilityPage, privacyPage } from './about/text-page.tsx';
import { cooperationPage } from './cooperations/cooperation.tsx';
import { cooperationsPage } from './cooperations/cooperations.tsx';
import { countiesPage, countyPage } from './counties/county.tsx';
import { coveragePage } from './coverage/coverage.tsx';
import { mapPage } from './coverage/map-page.tsx';
import { whatIfPage } from './coverage/what-if.tsx';
import { dataPage, dataRedirect } from './data/data.tsx';
import { formsPage } from './forms/forms.tsx';
import { coursePage, coursePartPage } from './library/course.tsx';
import { municipalityPage } from './municipalities/municipality.tsx';
import { municipalityListPage } from './municipalities/municipality-list.tsx';
import { tellUsFile, tellUsPage } from './municipalities/tell-us.tsx';
import { ruleCalculatorPage } from './rules/calculator.tsx';
import { rulesPage } from './rules/rules.tsx';
import { categoriesPage } from './site/categories.tsx';
import { categoryPage } from './site/category.tsx';
import { searchPage } from './site/search.tsx';
import { startPage } from './site/start.tsx';

export interface PageRoute {
  /** Hono pattern without the language prefix. */
  readonly path: string;
  readonly page: PageFunction;
}

export const PAGES: readonly PageRoute[] = [
  { path: '/', page: startPage },
  { path: '/sok', page: searchPage },
  { path: '/kommuner', page: municipalityListPage },
  { path: '/kommuner/:number', page: municipalityPage },
  { path: '/kommuner/:number/samarbeid', page: tellUsPage },
  { path: '/kommuner/:number/samarbeid.csv', page: tellUsFile },
  { path: '/fylker', page: countiesPage },
  { path: '/fylker/:number', page: countyPage },
  { path: '/kategorier', page: categoriesPage },
  { path: '/kategorier/:id', page: categoryPage },
  { path: '/kart', page: mapPage },
  { path: '/dekning', page: coveragePage },
  { path: '/dekning/hva-om', page: whatIfPage },
  { path: '/samarbeid', page: cooperationsPage },
  { path: '/kilder', page: sourcesPage },
  { path: '/ordliste', page: glossaryPage },
  { path: '/regler', page: rulesPage },
  { path: '/regler/verdi', page: ruleCalculatorPage },
  { path: '/samarbeidsformer', page: formsPage },
  { path: '/kurs', page: coursePage },
  { path: '/kurs/:del', page: coursePartPage },
  { path: '/tilgjengelighet', page: accessibilityPage },
  { path: '/personvern', page: privacyPage },
  { path: '/samarbeid/:id', page: cooperationPage },
  { path: '/data', page: dataRedirect },
  { path: '/data/', page: dataPage },
];
