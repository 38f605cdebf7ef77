/** 401 as each protocol words it. */
export function unauthorized(path: string): Response {
  if (path.startsWith('/api/data'))
    return Response.json(
      { error: { code: '0x80072560', message: 'The user is not a member of the organization.' } },
      { status: 401, headers: { 'www-authenticate': 'Bearer', 'odata-version': '4.0' } },
    );
  return Response.json([{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }], {
    status: 401,
    headers: { 'www-authenticate': 'Token' },
  });
}

/** What a defect of the local CRM looks like from outside: the protocol's own 500, with the reason. */
export function serverError(path: string, reason: string): Response {
  if (path.startsWith('/api/data'))
    return Response.json(
      { error: { code: '0x80040216', message: reason } },
      { status: 500, headers: { 'odata-version': '4.0' } },
    );
  return Response.json([{ message: reason, errorCode: 'UNKNOWN_EXCEPTION' }], { status: 500 });
}
