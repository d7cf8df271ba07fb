"""What tests and curious people count queries with."""


class CaptureQueriesContext:
    def __init__(self, connection):
        self.connection = connection
        self.initial_queries = 0
        self.final_queries = None

    def __iter__(self):
        return iter(self.captured_queries)

    def __getitem__(self, index):
        return self.captured_queries[index]

    def __len__(self):
        return len(self.captured_queries)

    @property
    def captured_queries(self):
        return self.connection.queries[self.initial_queries : self.final_queries]

    def __enter__(self):
        self.initial_queries = len(self.connection.queries_log)
        self.final_queries = None
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is not None:
            return
        self.final_queries = len(self.connection.queries_log)
