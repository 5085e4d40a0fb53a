import { create } from '@bufbuild/protobuf';
import { METHODS } from '../../src/client/calls.js';
import { Transport } from '../../src/client/transport.js';
import { parseConnectUrl } from '../../src/client/url.js';
import { ReleaseSessionRequestSchema } from '../../src/gen/spark/connect/base_pb.js';

/** Ends a session on the server, as it does by itself after an hour without a call. */
export async function endSession(url: string, { sessionId, userId }: { sessionId: string; userId: string }): Promise<void> {
  const transport = await Transport.open(parseConnectUrl(url), { connectTimeoutMs: 10_000, userAgent: 'test' });
  await transport.unary(METHODS.releaseSession, create(ReleaseSessionRequestSchema, { sessionId, userContext: { userId } }));
  transport.close();
}
