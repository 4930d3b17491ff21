// Which application answers which address: the API below /api/, data files below /data/, pages everywhere else.

interface Application {
  fetch(request: Request): Response | Promise<Response>;
}

export interface Applications {
  readonly web: Application;
  readonly api: Application;
  readonly data: Application & { owns(pathname: string): boolean };
}

const startOfPath = (url: string): number => url.indexOf('/', url.indexOf('://') + 3);

/** The path as it stands in the address: read without parsing, because this is on every request's way. */
function pathOf(url: string): string {
  const start = startOfPath(url);
  const end = url.indexOf('?', start);
  return end === -1 ? url.slice(start) : url.slice(start, end);
}

export function compose({ web, api, data }: Applications): Application {
  return {
    fetch(request) {
      const path = pathOf(request.url);
      if (path.startsWith('/api/')) return api.fetch(request);
      if (path.startsWith('/data/') && data.owns(path)) return data.fetch(request);
      return web.fetch(request);
    },
  };
}
