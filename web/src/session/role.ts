import { useQuery } from '@tanstack/react-query';
import { me } from '../api/queries.ts';

/** Whether whoever is here may decide, comment and add reports; viewers read, and are shown nothing that would be refused. */
export const useMayReview = (): boolean => {
  const role = useQuery(me).data?.role;
  return role !== undefined && role !== 'viewer';
};
