-- A body that keeps its grant may get another level with the next append.
GRANT UPDATE ON stream_grant TO ${service}_append;
