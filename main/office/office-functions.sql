-- The functions by which everybody reads and writes; the tables themselves are closed.

create or replace function office_version() returns int language sql immutable set search_path = export_docket, pg_temp as 'select 1';

-- The member whose login this is.
create or replace function caller(writes boolean) returns member language plpgsql stable set search_path = export_docket, pg_temp as $$
declare
  who member%rowtype;
begin
  select * into who from member m where m.login = session_user;
  if not found then
    raise exception using errcode = 'XD001', message = 'this login is no member of the register';
  end if;
  if writes and who.may <> 'write' then
    raise exception using errcode = 'XD002', message = 'this login may only read';
  end if;
  return who;
end
$$;

-- One entry as it may stand in a line: a JSON object on one line, not too long, with this number.
create or replace function checked_entry(entry text, number bigint) returns json language plpgsql immutable set search_path = export_docket, pg_temp as $$
declare
  parsed json;
begin
  if octet_length(entry) > 67108864 then
    raise exception using errcode = 'XD004', message = 'an entry is at most 64 MiB long';
  end if;
  if entry ~ '[\x01-\x1f]' then
    raise exception using errcode = 'XD004', message = 'an entry stands on one line';
  end if;
  begin
    parsed := entry::json;
    if json_typeof(parsed) = 'object' and (number is null or (parsed -> 'seq')::text = number::text) then
      return parsed;
    end if;
  exception when others then
    null;
  end;
  raise exception using errcode = 'XD004', message = format('this is no entry with the number %s', number);
end
$$;

create or replace function chained(previous text, entry text) returns text language sql immutable set search_path = export_docket, pg_temp as
  $$select encode(sha256(convert_to(previous || entry, 'UTF8')), 'hex')$$;

create or replace function head(out id uuid, out header text, out seq bigint, out hash text, out may text) returns setof record
  language plpgsql stable security definer set search_path = export_docket, pg_temp as $$
declare
  who member%rowtype := caller(false);
begin
  return query select r.id, r.header, r.seq, r.hash, who.may from register r;
end
$$;

-- Lines after a number, up to 2 MiB of them, and at least one.
create or replace function lines_after(after_seq bigint, most int, out seq bigint, out hash text, out json text, out command uuid, out stored_at text)
  returns setof record language plpgsql stable security definer set search_path = export_docket, pg_temp as $$
begin
  perform caller(false);
  return query
    select n.seq, n.hash, n.json, n.command, to_char(n.stored_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    from (
      select l.*, sum(octet_length(l.json)) over (order by l.seq) as so_far
      from (select * from line a where a.seq > after_seq order by a.seq limit least(greatest(most, 1), 10000)) l
    ) n
    where n.so_far <= 2097152 or n.seq = after_seq + 1
    order by n.seq;
end
$$;

create or replace function known(commands uuid[], out command uuid, out seq bigint, out hash text)
  returns setof record language plpgsql stable security definer set search_path = export_docket, pg_temp as $$
begin
  perform caller(false);
  return query select l.command, l.seq, l.hash from line l where l.command = any (commands);
end
$$;

-- A turn: until it ends nobody else appends, so that a computer on a slow line, which others overtake again and again, can read and
-- append what it has. Whoever falls silent in it loses the connection, and with it the turn.
create or replace function take_turn() returns void language plpgsql volatile security definer set search_path = export_docket, pg_temp as $$
begin
  perform caller(true);
  perform set_config('idle_session_timeout', '5000', false);
  perform pg_advisory_lock(43);
end
$$;

create or replace function end_turn() returns void language plpgsql volatile security definer set search_path = export_docket, pg_temp as $$
begin
  perform caller(true);
  perform pg_advisory_unlock_all();
  reset idle_session_timeout;
end
$$;

-- The one way to add a line: the head is compared and moved in one step, so that two writers can never both follow the same line.
create or replace function append(after_seq bigint, after_hash text, entry text, cmd uuid, out outcome text, out at_seq bigint, out at_hash text)
  language plpgsql volatile security definer set search_path = export_docket, pg_temp as $$
declare
  who member%rowtype := caller(true);
  parsed json;
  now_at register%rowtype;
  author text;
  entered timestamptz;
begin
  if cmd is null or after_seq is null or after_hash is null or entry is null then
    raise exception using errcode = 'XD004', message = 'something is missing';
  end if;
  parsed := checked_entry(entry, after_seq + 1);
  begin
    author := (parsed -> 'by')::text::jsonb #>> '{}';
    entered := ((parsed -> 'at')::text::jsonb #>> '{}')::timestamptz;
  exception when others then
    raise exception using errcode = 'XD004', message = 'an entry says who made it, and when';
  end;
  if author is distinct from who.person or entered is null then
    raise exception using errcode = 'XD003', message = format('this login writes in the name of %s only', who.person);
  end if;
  -- Somebody else's turn is waited for; the own one holds nobody up.
  perform pg_advisory_xact_lock_shared(43);
  select * into now_at from register for update;
  if not found then
    raise exception using errcode = 'XD005', message = 'no register was put here yet';
  end if;
  if now_at.seq < now_at.through_seq then
    raise exception using errcode = 'XD007', message = 'the register is still being put here';
  end if;
  select 'known', l.seq, l.hash into outcome, at_seq, at_hash from line l where l.command = cmd;
  if found then
    return;
  end if;
  at_seq := now_at.seq;
  at_hash := now_at.hash;
  if (now_at.seq, now_at.hash) is distinct from (after_seq, after_hash) then
    outcome := 'behind';
    return;
  end if;
  if abs(extract(epoch from clock_timestamp() - entered)) > 600 then
    outcome := 'clock';
    return;
  end if;
  outcome := 'done';
  at_seq := after_seq + 1;
  at_hash := chained(after_hash, entry);
  insert into line (seq, hash, json, command, login, put_back) values (at_seq, at_hash, entry, cmd, session_user, false);
  update register set seq = at_seq, hash = at_hash;
  perform pg_notify('export_docket', at_seq || ' ' || at_hash);
end
$$;
