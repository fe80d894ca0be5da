// Imported before all else, so that the disk works while the rest of the worker's script is still being run: most wakes are for a page
// that asks what is akin to it.
import { readyChecksum } from '@/lib/db/checksum/checksum';
import { kernel } from '@/lib/kin/kernel/choose-kernel';
import { REQUESTS } from '@/lib/messaging/protocol';
import { openKin } from '@/lib/related/open-kin';
import { termReader } from '@/lib/text/reader/choose-reader';

// Whoever asks for the index is told what went wrong.
openKin().catch(() => {});

// Between the script's end and the disk's first word there are some milliseconds in which nothing else could be done.
setTimeout(() => {
  kernel();
  readyChecksum();
  termReader();
  // Its schema is made when it is first asked.
  REQUESTS.getRelated().safeParse({});
});
