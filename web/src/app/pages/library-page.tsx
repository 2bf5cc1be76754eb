import { getRouteApi } from '@tanstack/react-router';
import { Library } from '../../features/library/library.tsx';
import type { LibraryFilters } from '../../features/library/library-filters.ts';
import { useWatchProject } from '../../features/recordings/watch-project.ts';
import { UploadArea } from '../../features/uploads/upload-area.tsx';
import { UploadButton } from '../../features/uploads/upload-button.tsx';

const route = getRouteApi('/signed-in/');

export function LibraryPage() {
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  useWatchProject();
  const onFilter = (changes: LibraryFilters) =>
    navigate({ search: (now) => ({ ...now, ...changes }), replace: true, resetScroll: false });
  return (
    <UploadArea>
      <Library filters={filters} onFilter={onFilter} upload={<UploadButton />} />
    </UploadArea>
  );
}
