// The worker's end of the wire. The other end is `send`.
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { ProtocolMap } from './protocol';

export const { onMessage } = defineExtensionMessaging<ProtocolMap>();
