import { useEffect, useState } from 'react';

/** The present day; another one from midnight on. */
export function useToday(): Date {
  const [today, setToday] = useState(() => new Date());
  useEffect(() => {
    const midnight = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1);
    const timer = setTimeout(() => setToday(new Date()), midnight.getTime() - Date.now() + 500);
    return () => clearTimeout(timer);
  }, [today]);
  return today;
}
