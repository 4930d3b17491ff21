// What one county's page is about: the county, the date, and the count of its municipalities then.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { CoverageCount } from '../../../modules/registry/coverage.ts';
import type { County } from '../../../modules/registry/model.ts';
import type { Read } from '../../query-values.ts';

export interface CountyView {
  readonly county: County;
  readonly count: CoverageCount;
  readonly date: Read<LocalDate>;
}
