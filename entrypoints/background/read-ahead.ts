// Imported before all else, so that the disk works while the rest of the worker's script is still being run: most wakes are for a page
// that asks what is akin to it.
import { openKin } from '@/lib/related/open-kin';

// Whoever asks for the index is told what went wrong.
openKin().catch(() => {});
