-- The register of an office for Export Docket, on PostgreSQL 15 or newer: its tables.
-- Run it in a database of its own, as a role that may create roles and owns the database. Run again, it changes nothing.
begin;
set local client_min_messages = warning;

do $$
begin
  if current_setting('server_version_num')::int < 150000 then
    raise exception 'PostgreSQL 15 or newer is needed; this server is %', current_setting('server_version');
  end if;
  if current_setting('server_encoding') <> 'UTF8' then
    raise exception 'The database must be encoded in UTF8; this one is in %', current_setting('server_encoding');
  end if;
  -- The first owns the tables and nobody logs in as it; every person is a member of the second.
  if not exists (select from pg_roles where rolname = 'export_docket_owner') then
    create role export_docket_owner nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'export_docket_member') then
    create role export_docket_member nologin;
  end if;
end
$$;

grant export_docket_owner to current_user;
create schema if not exists export_docket authorization export_docket_owner;
set local role export_docket_owner;
set local search_path = export_docket, pg_temp;

-- The register: line 0 of its journal, and its head. Complete once seq has reached through_seq, where the founder said it ends.
create table if not exists register (
  only_one boolean primary key default true check (only_one),
  id uuid not null,
  header text not null,
  seq bigint not null,
  hash text not null,
  through_seq bigint not null,
  through_hash text not null,
  founded_by name not null,
  founded_at timestamptz not null default clock_timestamp()
);

-- Who may use it: the login, the name that the entries of this person carry, and whether it may write.
create table if not exists member (
  login name primary key,
  person text not null unique,
  may text not null check (may in ('read', 'write')),
  may_put_back_until timestamptz
);

-- Every line after line 0, exactly as it stands in the journal of each computer.
create table if not exists line (
  seq bigint primary key check (seq > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  json text not null,
  command uuid unique,
  login name not null,
  put_back boolean not null,
  stored_at timestamptz not null default clock_timestamp()
);

-- Attached files, in pieces; a file counts once its pieces were held against its SHA-256.
create table if not exists file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  login name not null,
  pieces int not null,
  stored_at timestamptz not null default clock_timestamp()
);
create table if not exists piece (
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  login name not null,
  place int not null check (place between 0 and 99),
  bytes bytea not null check (octet_length(bytes) <= 1048576),
  primary key (sha256, login, place)
);
alter table piece alter column bytes set storage external;

-- A slip of the owner changes nothing either: what stands in the register stays as it is.
create or replace function refuse_change() returns trigger language plpgsql set search_path = export_docket, pg_temp as $$
begin
  raise exception using errcode = 'XD009', message = format('%s of export_docket.%s is refused: the register is only added to', tg_op, tg_table_name);
end
$$;

create or replace trigger stays before update or delete or truncate on line
  for each statement execute function refuse_change();
create or replace trigger stays before update or delete or truncate on file
  for each statement execute function refuse_change();
create or replace trigger stays before delete or truncate on register
  for each statement execute function refuse_change();
create or replace trigger stays before truncate on piece
  for each statement execute function refuse_change();

create or replace function check_head() returns trigger language plpgsql set search_path = export_docket, pg_temp as $$
begin
  if new.seq <= old.seq or not exists (select from line l where l.seq = new.seq and l.hash = new.hash) or (new.id, new.header, new.through_seq, new.through_hash, new.founded_by, new.founded_at)
    is distinct from (old.id, old.header, old.through_seq, old.through_hash, old.founded_by, old.founded_at) then
    raise exception using errcode = 'XD009', message = 'the head of the register only moves with a line';
  end if;
  return new;
end
$$;
create or replace trigger moves before update on register for each row execute function check_head();

-- Each line follows the last one, and its hash is that of the chain.
create or replace function check_line() returns trigger language plpgsql set search_path = export_docket, pg_temp as $$
declare
  last_seq bigint;
  last_hash text;
begin
  select l.seq, l.hash into last_seq, last_hash from line l order by l.seq desc limit 1;
  if not found then
    select 0, encode(sha256(convert_to(r.header, 'UTF8')), 'hex') into last_seq, last_hash from register r;
  end if;
  if new.seq is distinct from last_seq + 1 or new.hash <> encode(sha256(convert_to(last_hash || new.json, 'UTF8')), 'hex') then
    raise exception using errcode = 'XD009', message = 'a line is added by append only';
  end if;
  return new;
end
$$;
create or replace trigger follows before insert on line for each row execute function check_line();

create or replace function check_piece() returns trigger language plpgsql set search_path = export_docket, pg_temp as $$
begin
  if exists (select from file f where f.sha256 = old.sha256 and f.login = old.login) then
    raise exception using errcode = 'XD009', message = 'the pieces of a file stay as they are';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;
create or replace trigger stays_whole before update or delete on piece for each row execute function check_piece();
