import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Problem } from '../api/client.ts';
import { usePreferences } from './preferences.ts';
import { router } from './router.tsx';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // what the server refuses it refuses again
      retry: (n, e) => n < 2 && e instanceof Problem && (e.status === 0 || e.status >= 500),
      refetchOnWindowFocus: false,
    },
  },
});

/** The application; another language draws everything anew. */
export function App() {
  const { language } = usePreferences();
  return (
    <QueryClientProvider client={client}>
      <RouterProvider key={language} router={router} />
    </QueryClientProvider>
  );
}
